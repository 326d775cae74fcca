import threading
import time


def blink():
    for _ in range(10):
        print("*")
        time.sleep(0.2)


def main():
    lamp = threading.Thread(target=blink, daemon=True)
    while True:
        command = input("lamp> ").strip()
        if command == "on":
            lamp.start()  # expect: TW205
        elif command == "quit":
            break
    lamp.join()


main()
