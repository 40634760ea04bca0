"""Links in arrays: both ends know of them, and other claims do not."""

from lagebild.link.net import Net


def test_a_claim_knows_its_links():
    net = Net()
    for _ in range(4):
        net.grow()
    net.join(0, 1, 1.5)
    net.join(2, 0, 0.25)
    assert sorted(net.links(0)) == [(1, 1.5), (2, 0.25)]
    assert list(net.links(1)) == [(0, 1.5)]
    assert list(net.near(2)) == [0]
    assert not list(net.near(3))
