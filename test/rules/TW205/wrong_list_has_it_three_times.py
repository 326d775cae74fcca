"""A list times three has the one thread three times."""

import threading


def brew(kind):
    print("brewing", kind)


def main():
    crew = [threading.Thread(target=brew, args=("tea",))] * 3
    for member in crew:
        member.start()  # expect: TW205
    for member in crew:
        member.join()


if __name__ == "__main__":
    main()
