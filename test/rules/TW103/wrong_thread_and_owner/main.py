import sys

from monitor import Monitor


def main():
    monitor = Monitor()
    try:
        for line in sys.stdin:
            monitor.raise_alarm(line.strip())
    finally:
        monitor.close()


if __name__ == "__main__":
    main()
