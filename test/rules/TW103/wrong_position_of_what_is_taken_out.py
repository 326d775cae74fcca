"""Where a guest stands is asked, and then the guest at that place is sent away: by then it may be another one."""

import threading

names = []


def leave(name):
    place = names.index(name)  # expect: TW103
    print("leaving from", place)
    del names[place]


def main():
    for number in range(5):
        names.append(f"guest {number}")
    threads = [threading.Thread(target=leave, args=(f"guest {number}",)) for number in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
