package org.orbitcheck.cli;

import picocli.CommandLine;

/** orbitcheck. */
@CommandLine.Command(name = "orbitcheck", description = "A theorem checker for the theory of retargetability.",
        mixinStandardHelpOptions = true, versionProvider = RootCommand.Version.class, subcommands = {})
final class RootCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing: try orbitcheck check FILE.orbit");
    }

    /** The version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"orbitcheck " + number()};
        }

        static String number() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }
    }
}
