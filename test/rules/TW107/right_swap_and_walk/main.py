import sys

from buffer import Buffer
from shipper import Shipper


def main():
    buffer = Buffer()
    shipper = Shipper(buffer)
    shipper.start()
    for line in sys.stdin:
        buffer.add(line)
    shipper.stop()


if __name__ == "__main__":
    main()
