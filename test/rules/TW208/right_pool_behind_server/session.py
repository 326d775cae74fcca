import logging


def answer(connection):
    try:
        with connection:
            connection.sendall(connection.recv(1024))
    except Exception:
        logging.exception("a session failed")
