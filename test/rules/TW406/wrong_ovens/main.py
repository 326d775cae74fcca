from baker import Baker
from oven import Oven

oven = Oven()
bakers = [Baker(oven) for _ in range(3)]
for baker in bakers:
    baker.start()
for tray in ("rolls", "bread", "cake"):
    oven.put(tray)
for baker in bakers:
    baker.join()
