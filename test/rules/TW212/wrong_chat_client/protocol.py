def read_messages(sock):
    with sock.makefile() as lines:
        for line in lines:
            yield line.strip()
