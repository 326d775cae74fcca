"""A list that names a thread twice has it twice."""

import threading


def brew(kind):
    print("brewing", kind)


def main():
    one = threading.Thread(target=brew, args=("tea",))
    crew = [one, one]
    for member in crew:
        member.start()  # expect: TW205
    for member in crew:
        member.join()


if __name__ == "__main__":
    main()
