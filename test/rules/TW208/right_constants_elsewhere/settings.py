HOSTS = ["alpha", "beta", "gamma"]
PORTS = [22, 80, 443]
