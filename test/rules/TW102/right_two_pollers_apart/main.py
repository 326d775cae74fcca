import sys

from poller import Poller


def main():
    pollers = [Poller(f"http://station-{n}.local/") for n in range(3)]
    for poller in pollers:
        poller.start()
    for line in sys.stdin:
        print(line.strip(), sum(poller.polls for poller in pollers))
    print(sum(poller.stop() for poller in pollers))


if __name__ == "__main__":
    main()
