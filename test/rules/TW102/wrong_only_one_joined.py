import threading
from urllib.request import urlopen


class Replicator:
    def __init__(self):
        self.copied = 0

    def copy_users(self):
        with urlopen("http://replica.local/users") as response:
            response.read()

    def copy_orders(self):
        with urlopen("http://replica.local/orders") as response:
            response.read()
        self.copied += 1  # expect: TW102


def main():
    replicator = Replicator()
    users = threading.Thread(target=replicator.copy_users)
    orders = threading.Thread(target=replicator.copy_orders)
    users.start()
    orders.start()
    users.join()
    replicator.copied += 1  # expect: TW102
    orders.join()
    print(replicator.copied)


if __name__ == "__main__":
    main()
