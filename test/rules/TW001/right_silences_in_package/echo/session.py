def answer(connection):
    with connection:
        while data := connection.recv(1024):
            connection.sendall(data)
