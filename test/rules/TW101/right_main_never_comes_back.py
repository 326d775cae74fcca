import threading
import time

count = 0


def pins(stop):
    global count
    while not stop.is_set():
        count += 1
        time.sleep(1)


def main():
    stop = threading.Event()
    t = threading.Thread(target=pins, args=(stop,))
    t.start()
    while True:
        print(count)
        time.sleep(2)


if __name__ == "__main__":
    try:
        while True:
            main()
    except KeyboardInterrupt:
        print(1)
