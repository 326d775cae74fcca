from ports import is_open


def scan(host):
    found = []
    for port in range(1, 65_536):
        if is_open(host, port):
            found.append(port)
    print(host, found)
