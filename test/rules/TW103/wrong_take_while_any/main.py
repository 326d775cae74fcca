from shipper import Shipper
from work import Backlog


def main():
    backlog = Backlog()
    backlog.load("/var/spool/logs")
    shippers = [Shipper(backlog) for _ in range(3)]
    for shipper in shippers:
        shipper.start()
    for shipper in shippers:
        shipper.join()
    print(len(backlog.paths), "left")


if __name__ == "__main__":
    main()
