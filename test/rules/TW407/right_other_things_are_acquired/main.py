import threading

from pool import Pool

pool = Pool()


def work():
    with pool.acquire() as connection:
        print(connection)


thread = threading.Thread(target=work)
thread.start()
thread.join()
