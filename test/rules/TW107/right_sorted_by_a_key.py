import threading
import time

ages = {}


def youngest(entry):
    return entry[1]


def report():
    while True:
        time.sleep(1)
        # The list is made in one step; only then is the key asked for each of its entries.
        print(sorted(ages.items(), key=youngest))


def main():
    threading.Thread(target=report, daemon=True).start()
    while True:
        name = input()
        ages[name] = int(input())


if __name__ == "__main__":
    main()
