from .stations import Stations

if __name__ == "__main__":
    stations = Stations()
    stations.add("news", print)
    stations.start()
