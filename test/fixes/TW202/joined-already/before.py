import threading


def work():
    print(threading.current_thread() is threading.main_thread())


def main():
    thread = threading.Thread(target=work)
    (
        thread
        .run()
    )
    if thread.ident:
        thread.join()


main()
