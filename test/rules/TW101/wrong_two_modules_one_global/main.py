import threading

import ledger
from feeds import read_incoming, read_outgoing


def main():
    incoming = threading.Thread(target=read_incoming, args=("incoming.csv",))
    outgoing = threading.Thread(target=read_outgoing, args=("outgoing.csv",))
    incoming.start()
    outgoing.start()
    incoming.join()
    outgoing.join()
    print("balance", ledger.balance)


if __name__ == "__main__":
    main()
