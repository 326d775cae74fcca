import threading
import time


def move(axis, steps=1, *, speed=1.0):
    time.sleep(steps / speed)
    print(axis, "moved", steps)


def main(extra=()):
    threads = [
        threading.Thread(target=move, args=("x",)),
        threading.Thread(target=move, args=["y"]),
        threading.Thread(target=move, args=("z", 2)),
        threading.Thread(target=move, args=("a", *extra)),
        threading.Thread(target=move, args=(("b"),)),
        threading.Thread(target=move, kwargs={"axis": "c", "speed": 2.0}),
        threading.Thread(target=time.tzset, args=()),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
