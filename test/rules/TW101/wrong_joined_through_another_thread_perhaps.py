# The second thread may end without having waited for the first: by its test, its timeout, or as it was given another.
import sys
import threading

bread = 0
cakes = 0
rolls = 0


def bake_bread():
    global bread
    for _ in range(100):
        bread += 1  # expect: TW101


def open_shop(oven):
    if "--early" not in sys.argv:
        oven.join()
    print("open")


def bake_cakes():
    global cakes
    for _ in range(100):
        cakes += 1  # expect: TW101


def open_cafe(oven):
    oven.join(timeout=0.5)
    print("open")


def bake_rolls():
    global rolls
    for _ in range(100):
        rolls += 1  # expect: TW101


def open_stall(oven):
    if oven:
        oven.join()
    print("open")


breads = threading.Thread(target=bake_bread)
shop = threading.Thread(target=open_shop, args=(breads,))
breads.start()
shop.start()
shop.join()
bread += 1  # expect: TW101
breads.join()

baking = threading.Thread(target=bake_cakes)
cafe = threading.Thread(target=open_cafe, args=(baking,))
baking.start()
cafe.start()
cafe.join()
cakes += 1  # expect: TW101
baking.join()

oven = threading.Thread(target=bake_rolls)
stall = threading.Thread(target=open_stall, args=(oven if len(sys.argv) > 2 else None,))
oven.start()
stall.start()
stall.join()
rolls += 1  # expect: TW101
oven.join()
print(bread, cakes, rolls)
