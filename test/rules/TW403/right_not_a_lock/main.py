import threading

from connections import Connections

connections = Connections()


def work(numbers):
    connection = connections.acquire()
    for number in numbers:
        print(connection, int(number))
    connections.release(connection)


worker = threading.Thread(target=work, args=(["1"],))
worker.start()
worker.join()
