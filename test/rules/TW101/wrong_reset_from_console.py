import sys
import threading
from pathlib import Path
from urllib.request import urlopen

stop = threading.Event()
shipped = 0


def ship_logs(folder):
    global shipped
    while not stop.wait(5.0):
        for path in sorted(folder.glob("*.log")):
            with urlopen("http://collector.local/ingest", data=path.read_bytes()):
                shipped += 1  # expect: TW101


def console():
    global shipped
    for line in sys.stdin:
        command = line.strip()
        if command == "stats":
            print("shipped", shipped)
        elif command == "reset":
            shipped = 0
        elif command == "quit":
            break


def main():
    shipper = threading.Thread(target=ship_logs, args=(Path("/var/log/app"),))
    shipper.start()
    try:
        console()
    finally:
        stop.set()
        shipper.join()


if __name__ == "__main__":
    main()
