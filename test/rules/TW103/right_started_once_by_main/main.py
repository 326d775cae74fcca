import sys

from service import get_service


def main():
    get_service().start()
    for line in sys.stdin:
        if line.strip() == "quit":
            break
    get_service().stop()


if __name__ == "__main__":
    main()
