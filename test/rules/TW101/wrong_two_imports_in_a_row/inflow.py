import threading

import tank


def fill():
    for _ in range(1000):
        tank.level += 2  # expect: TW101
        print("filled to", tank.level)


pump = threading.Thread(target=fill)
pump.start()
