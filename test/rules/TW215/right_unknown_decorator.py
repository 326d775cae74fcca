import threading

from database import session


@session
def store(connection, row):
    print(connection, row)


thread = threading.Thread(target=store, args=("row",))
thread.start()
thread.join()
