import threading


def together(target, *each):
    """Runs the target once for each tuple of arguments, all at once."""
    threads = [threading.Thread(target=target, args=args) for args in each]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
