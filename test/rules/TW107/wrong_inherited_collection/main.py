import sys

from polling import PollingHub
from sensors import Sensor


def main():
    hub = PollingHub(2.0)
    hub.start()
    for line in sys.stdin:
        hub.attach(Sensor(line.strip()))
    hub.stop()


if __name__ == "__main__":
    main()
