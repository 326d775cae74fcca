import collections
import threading
import time

letters = collections.deque()


def sort_mail():
    sorted_letters = 0
    while sorted_letters < 4:
        while len(letters) == 0:  # expect: TW302
            time.sleep(0.05)
        print("to", letters.popleft())
        sorted_letters += 1


def collect(street):
    while len(letters) > 100:  # expect: TW302
        time.sleep(0.05)
    letters.append(street + " 1")
    letters.append(street + " 2")


def main():
    sorter = threading.Thread(target=sort_mail)
    sorter.start()
    collect("Quay")
    collect("Mill Lane")
    sorter.join()


if __name__ == "__main__":
    main()
