import threading
from pathlib import Path

rounds = 0
keep_going = True  # until main says otherwise


def count():
    global rounds
    while keep_going:
        rounds += 1
        Path("/").exists()


def main():
    global keep_going
    counter = threading.Thread(target=count)
    counter.start()
    keep_going = False
    counter.join()
    print("going on" if keep_going else "stopped", f"{keep_going}")


main()
