import threading

ready = threading.Event()


def wait_for_it():
    ready.wait()
    print("ready")


thread = threading.Thread(target=wait_for_it)
thread.start()
ready.set  # expect: TW216
thread.join()
