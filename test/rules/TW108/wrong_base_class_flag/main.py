from services import Beacon


def main():
    beacon = Beacon("monitor.local")
    beacon.start()
    input("Enter stops ")
    beacon.shutdown()


if __name__ == "__main__":
    main()
