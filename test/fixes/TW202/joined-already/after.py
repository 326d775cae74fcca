import threading


def work():
    print(threading.current_thread() is threading.main_thread())


def main():
    thread = threading.Thread(target=work)
    (
        thread
        .start()
    )
    if thread.ident:
        thread.join()


main()
