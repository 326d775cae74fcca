import random
import threading
import time

ripe = False
basket = 0


def grow():
    global ripe
    for _ in range(20):
        time.sleep(0.01)
        ripe = True


def pick():
    global ripe, basket
    while True:  # expect: TW302
        if ripe == True:
            basket += random.randint(1, 5)
            print("in the basket:", basket)
            ripe = False


threading.Thread(target=pick, daemon=True).start()
grow()
