# output_to.sh <file> <command>...: runs the command, with its output in the file.
file=$1
shift
exec "$@" >"$file"
