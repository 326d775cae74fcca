import threading
import time

CLIENTS = 100


def visit(number):
    time.sleep(0.01 * number)
    print("visitor", number)


def main():
    visitors = []
    for number in range(CLIENTS):
        visitors.append(threading.Thread(target=visit, args=(number,)))
    for number in range(200, 400, 2):
        visitors.append(threading.Thread(target=visit, args=(number,)))
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()


main()
