from .disk import DiskMonitor
