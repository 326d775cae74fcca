import threading
import time

total = {}


def count(name):
    with open(name, encoding="utf-8") as file:
        total[name] = len(file.read())


def main():
    for name in ("a.txt", "b.txt"):
        threading.Thread(target=count, args=(name,)).start()
    time.sleep(1)  # expect: TW303
    print(sum(total.values()))


main()
