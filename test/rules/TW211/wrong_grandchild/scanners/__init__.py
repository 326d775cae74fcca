from .ports import PortScanner
