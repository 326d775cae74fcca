from itertools import chain

from crew import start_crew


def main():
    cooks, waiters = start_crew()
    print("open for dinner")
    for member in chain(cooks, waiters):
        member.join()
    print("closed")


if __name__ == "__main__":
    main()
