"""Events of claims in; who stands behind them, counted once, and a grade, out."""

from lagebild.weigh.assess import weigh
from lagebild.weigh.copies import copies
from lagebild.weigh.flags import WORDS as FLAG_WORDS
from lagebild.weigh.grades import GRADES
from lagebild.weigh.material import Material

__all__ = ["FLAG_WORDS", "GRADES", "Material", "copies", "weigh"]
