import sys

from heartbeat import Heartbeat


def main():
    heartbeat = Heartbeat("monitor.local")
    heartbeat.start()
    try:
        for line in sys.stdin:
            if line.startswith("skip"):
                heartbeat.skip(10)
    finally:
        heartbeat.stop()
    print(heartbeat.ticks)


if __name__ == "__main__":
    main()
