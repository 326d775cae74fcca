import threading


def search(addresses):
    threads = []
    found = threading.Event()

    def ask(address):
        print("asking", address)
        threads.remove(threading.current_thread())  # expect: TW105:hint
        if not threads:
            found.set()

    for address in addresses:
        thread = threading.Thread(target=ask, args=(address,), daemon=True)
        threads += [thread]  # expect: TW105:hint
        thread.start()
    found.wait()


search(["10.0.0.1", "10.0.0.2"])
