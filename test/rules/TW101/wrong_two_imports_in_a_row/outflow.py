import threading

import tank


def drain():
    for _ in range(1000):
        tank.level -= 2  # expect: TW101
        print("drained to", tank.level)


pump = threading.Thread(target=drain)
pump.start()
