import threading
import time

count = 0


def work():
    global count
    for _ in range(1000):
        count += 1  # expect: TW101


def spawn():
    worker = threading.Thread(target=work)
    worker.start()
    return worker


def main():
    one = spawn()
    two = spawn()
    while True:
        if not one.is_alive():
            one = spawn()
        if not two.is_alive():
            two = spawn()
        time.sleep(1)


main()
