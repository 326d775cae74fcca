def answer(connection):
    with connection:
        name = connection.recv(100).decode()
        connection.sendall(f"hello {name}\n".encode())
