"""Events of claims in; who stands behind them, counted once, and a grade, out."""

from lagebild.weigh.assess import Material, weigh
from lagebild.weigh.flags import WORDS as FLAG_WORDS
from lagebild.weigh.grades import GRADES

__all__ = ["FLAG_WORDS", "GRADES", "Material", "weigh"]
