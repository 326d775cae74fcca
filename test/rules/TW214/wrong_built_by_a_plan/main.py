import steps
from plan import build

threads = build([steps.dig, steps.plant])
print(len(threads), "steps to do")
