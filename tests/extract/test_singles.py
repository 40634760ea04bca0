"""One blogger or expert is a person without a name, and not all of his kind."""

import pytest

from tests.extract.desk import claims_of

ONE, OTHER, ALL = "military blogger", "another military blogger", "military bloggers"
CASES = [
    ("en", "A Russian military blogger said that Ukrainian troops had entered Lyman.",
     f"Russian {ONE}"),
    ("en", "A Ukrainian military blogger said that Russian troops had entered Lyman.",
     f"Ukrainian {ONE}"),
    ("en", "Another blogger said that Russian troops had left Lyman.", OTHER),
    ("en", "Russian military bloggers said that Lyman had been shelled.",
     f"Russian {ALL}"),
    ("en", "A military expert said that the bridge in Izium had been destroyed.",
     "expert"),
    ("de", "Ein russischer Militärblogger schrieb, Lyman sei eingenommen worden.",
     f"Russian {ONE}"),
    ("de", "Ein anderer Militärblogger schrieb, die Stadt Lyman sei beschossen worden.",
     OTHER),
    ("de", "Russische Militärblogger meldeten, Kupjansk sei beschossen worden.",
     f"Russian {ALL}"),
    ("uk", "Російський воєнний блогер повідомив, що війська увійшли до Лиману.",
     f"Russian {ONE}"),
    ("uk", "Інший блогер повідомив, що російські війська залишили Лиман.", OTHER),
    ("uk", "Російські воєнні блогери повідомили, що Куп'янськ обстріляли.",
     f"Russian {ALL}"),
    ("ru", "Один украинский военный блогер сообщил, что войска вошли в Лиман.",
     f"Ukrainian {ONE}"),
    ("ru", "Ещё один блогер сообщил, что российские войска покинули Лиман.", OTHER),
    ("ru", "Украинские военные блогеры сообщили, что Купянск обстреляли.",
     f"Ukrainian {ALL}"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "name"), CASES)
def test_who_speaks(language, text, name):
    origins = {claim.chain[-1].name for claim in claims_of(text, language)}
    assert origins == {name}


@pytest.mark.parametrize(("language", "text", "name"), CASES)
def test_only_the_group_is_in_the_registry(language, text, name):
    codes = {"Russian": "RU.BLOGGERS", "Ukrainian": "UA.BLOGGERS"}
    group = codes[name.split()[0]] if name.endswith(ALL) else None
    assert {claim.chain[-1].entity for claim in claims_of(text, language)} == {group}
