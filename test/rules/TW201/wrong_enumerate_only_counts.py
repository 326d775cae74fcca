import threading
import time


def take_reading(name):
    time.sleep(0.2)
    print(name, "read")


def main():
    for name in ("roof", "cellar", "garden"):
        threading.Thread(target=take_reading, args=(name,)).start()  # expect: TW201
    alive = [t.name for t in threading.enumerate() if t is not threading.main_thread()]
    print(len(alive), "sensors are busy:", ", ".join(alive))
    print("done")


main()
