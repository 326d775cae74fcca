import threading

ready = threading.Event()
begin, end = ready.set, ready.clear


def work():
    begin()
    end()


thread = threading.Thread(target=work)
thread.start()
thread.join()
